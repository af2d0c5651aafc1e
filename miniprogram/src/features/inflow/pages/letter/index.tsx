import Taro from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { readInflowLetter, tellInflowOrigin } from '@shared/inflow/contract'
import type { toldHows } from '@shared/inflow/inflow'
import type { InflowLetter } from '@shared/inflow/schema'
import type { InflowId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { OriginAnswer } from '../../detail/origin-answer'
import { useInflowId } from '../../use-inflow-id'
import './letter.scss'

/** The letter as one text, to be pasted where it is printed or sent. */
const textOf = ({ title, to, paragraphs, from }: InflowLetter, on: string): string =>
  [title, '', to, ...paragraphs.map((one) => `\u3000\u3000${one}`), '', from, on].join('\n')

/** The letter to the branch at home: read it, take it along, and say that it has been sent. */
export default function InflowLetterPage() {
  const inflowId = useInflowId()
  const read = useRead(readInflowLetter, inflowId && { params: { inflowId } })
  if (!inflowId)
    return (
      <Screen>
        <EmptyState
          sentence="没有找到这份登记"
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      </Screen>
    )
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这封信">
        {(letter) => <Letter letter={letter} inflowId={inflowId} />}
      </ReadState>
    </Screen>
  )
}

function Letter({ letter, inflowId }: { letter: InflowLetter; inflowId: InflowId }) {
  const { send, sending, problem } = useSend()
  const [copied, setCopied] = useState(false)
  const on = sayDay(letter.on, today())
  const copy = () =>
    Taro.setClipboardData({ data: textOf(letter, letter.on) }).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const params = { inflowId }
  const told = async (how: (typeof toldHows)[number]) => {
    const sent = await send(tellInflowOrigin, { params, body: { on: today(), how } })
    if (sent) await go.back()
  }
  return (
    <>
      <View className="inflow-letter">
        <View className="inflow-letter__title">{letter.title}</View>
        <View>{letter.to}</View>
        {letter.paragraphs.map((one) => (
          <View key={one} className="inflow-letter__paragraph">
            {one}
          </View>
        ))}
        <View className="inflow-letter__end">{letter.from}</View>
        <View className="inflow-letter__end">{on}</View>
      </View>
      {problem && <ErrorState happened="没有记下" todo={problem.sentence} />}
      <Button onClick={() => void copy()}>{copied ? '复制好了，可以去粘贴' : '复制这封信'}</Button>
      {letter.told ? (
        <OriginAnswer told={letter.told} inflowId={inflowId} />
      ) : (
        <>
          <Button kind="primary" loading={sending} onClick={() => void told('letter')}>
            信已经发出
          </Button>
          <Button disabled={sending} onClick={() => void told('phone')}>
            打电话告诉了
          </Button>
        </>
      )}
    </>
  )
}
