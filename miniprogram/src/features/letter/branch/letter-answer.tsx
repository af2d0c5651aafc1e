import { useState } from 'react'
import { View } from '@tarojs/components'
import { callBackLetter, turnAwayLetter } from '@shared/letter/contract'
import type { LetterView } from '@shared/letter/schema'
import { serverNow } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { useSend } from '@/lib/use-send'
import { sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { PersonRow } from '@/ui/person-row'

interface LetterAnswerProps {
  letter: LetterView
  answer: NonNullable<LetterView['answer']>
  /** The office's number that the branch found by itself. */
  hostPhone: string | undefined
}

/** What the other end filled in, and calling that office back on a number that the branch has found by itself. */
export function LetterAnswer({ letter, answer, hostPhone }: LetterAnswerProps) {
  const { tripId, version, state, toOrgName, memberName } = letter
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState<'theirs' | 'not'>()
  const params = { tripId }
  const confirm = async () => {
    if (asking === 'theirs') await send(callBackLetter, { params, body: { seen: version } })
    else await send(turnAwayLetter, { params })
    ask(undefined)
  }
  const isOpen = state === 'answered'
  return (
    <>
      <Card title="对方填的" flush>
        <ListRow title={answer.orgName} detail={`单位 · ${sayInstant(answer.at, serverNow())}填的`} />
        <ListRow title={answer.contactName} detail="联系人" />
        <ListRow title={answer.phone} detail="他填的手机号，不要打这个核实" />
      </Card>
      {isOpen && (
        <Card title="打到单位核实">
          <View>
            请从 114、当地政府网站另外查到{toOrgName}
            的电话打过去，不要打对方填的号码。问一句：有没有这位同志，函是不是他填的。
          </View>
          {hostPhone !== undefined && (
            <PersonRow
              name={toOrgName}
              role={`安排时查到的电话 · ${hostPhone}`}
              onCall={() => callPhone(hostPhone)}
            />
          )}
        </Card>
      )}
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      {isOpen && (
        <Button kind="primary" loading={sending} onClick={() => ask('theirs')}>
          核实过了，是他们
        </Button>
      )}
      {state !== 'acknowledged' && (
        <Button disabled={sending} onClick={() => ask('not')}>
          不是他们
        </Button>
      )}
      <Dialog
        open={asking !== undefined}
        title={asking === 'not' ? '不是他们填的？' : '另外查到的电话打过了，是他们？'}
        message={
          asking === 'not'
            ? '填的就不算了，谁也看不到姓名。码还能用，请真正的那家单位再填。'
            : `${answer.contactName}打开同一个码，就能看到${memberName}的姓名，可以看电话；看了本人会知道。`
        }
        confirm={{
          label: asking === 'not' ? '不是他们' : '是他们',
          danger: asking === 'not',
          loading: sending,
          onClick: () => void confirm(),
        }}
        onClose={() => ask(undefined)}
      />
    </>
  )
}
