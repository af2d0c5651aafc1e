import { useState } from 'react'
import { verifyWish } from '@shared/wish/contract'
import { mostHelpers, type WishView } from '@shared/wish/schema'
import { Screen } from '@/components/screen'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'
import { visitOptions } from '../../detail/complete-sheet'
import { FormScreen } from '../../keeping/form-screen'
import { SimilarHint } from '../../keeping/similar-hint'
import { NoSuchWish } from '../../no-such-wish'
import { useWish } from '../../use-wish'

/** The worker has visited or called: what suits, and the sentence that everybody would read. */
export default function VerifyPage() {
  const { wishId, read } = useWish()
  if (!wishId) return <NoSuchWish />
  return (
    <FormScreen read={read} step="verify">
      {(wish) => <VerifyForm wish={wish} />}
    </FormScreen>
  )
}

const counts = Array.from({ length: mostHelpers }, (_, i) => ({
  value: String(i + 1),
  label: `${i + 1} 个人`,
}))

const nothingOf = '不写姓名、楼号、年纪、病、学校，不写钱数'

function VerifyForm({ wish }: { wish: WishView }) {
  const { send, sending, problem } = useSend()
  const [how, setHow] = useState<'' | 'visit' | 'phone'>('')
  const [sentence, setSentence] = useState(wish.sentence?.text ?? '')
  const [times, setTimes] = useState(wish.times ?? '')
  const [mayVisit, setMayVisit] = useState(wish.mayVisit ?? false)
  const [hidden, setHidden] = useState(wish.asked?.hiddenFromCompound ?? false)
  const [helpers, setHelpers] = useState(wish.card?.helpers ?? 1)
  const [tried, setTried] = useState(false)
  const said = sentence.trim()

  async function save() {
    setTried(true)
    if (how === '' || said === '') return
    const sent = await send(verifyWish, {
      params: { wishId: wish.wishId },
      body: {
        ...{ how, sentence: said, mayVisit, hiddenFromCompound: hidden },
        ...(times.trim() !== '' && { times: times.trim() }),
        ...(helpers > 1 && { helpers }),
      },
    })
    if (sent) void go.back()
  }
  const missing = tried && said === '' ? '请写一句' : undefined
  return (
    <Screen
      title="核实"
      subtitle="问清要什么、怎么给，再写一句给大家看的话"
      action={
        <>
          {problem && <ErrorState happened="没有存上" kept="您填的都还在。" todo={problem.sentence} />}
          <Button kind="primary" loading={sending} onClick={() => void save()}>
            核实好了
          </Button>
        </>
      }
    >
      <Card title="本人说的（别人看不到）">{wish.text}</Card>
      <SimilarHint wishId={wish.wishId} />
      <Card flush>
        <ChoiceField
          label="怎么核实的"
          value={how}
          options={[
            { value: 'visit', label: '上门看过' },
            { value: 'phone', label: '打过电话' },
          ]}
          {...(tried && how === '' && { error: '请选怎么核实的' })}
          onChange={(value) => setHow(value === 'phone' ? 'phone' : 'visit')}
        />
        <TextAreaField
          label="给大家看的一句话"
          value={sentence}
          maxLength={60}
          placeholder="比如：想请人换厨房灯泡"
          hint={`${nothingOf}。本人同意了才发布`}
          {...((problem?.fields.sentence ?? missing) !== undefined && {
            error: problem?.fields.sentence ?? missing,
          })}
          onChange={setSentence}
        />
        <TextField label="方便时间" optional value={times} placeholder="晚上也问一问" onChange={setTimes} />
        <ChoiceField
          label="怎么给"
          value={mayVisit ? 'visit' : 'station'}
          options={visitOptions}
          onChange={(value) => setMayVisit(value === 'visit')}
        />
        {wish.kind === 'service' && (
          <ChoiceField
            label="要几个人"
            value={String(helpers)}
            options={counts}
            {...(helpers > 1 && { hint: '第一个认领的人牵头，您和他约时间，别人跟着来' })}
            onChange={(value) => setHelpers(Number(value))}
          />
        )}
        <ChoiceField
          label="谁能看到"
          value={hidden ? 'hidden' : 'all'}
          options={[
            { value: 'all', label: '附近的党员都能看到' },
            { value: 'hidden', label: '不给本小区的人看' },
          ]}
          onChange={(value) => setHidden(value === 'hidden')}
        />
      </Card>
    </Screen>
  )
}
