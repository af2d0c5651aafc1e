import { useState } from 'react'
import { placeCall } from '@/lib/phone-call'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { Popup } from '@/ui/popup'
import { RevealReason } from './reveal-reason'

/** Sends the command that opens a contact. */
export type SendReveal = ReturnType<typeof useSend>['send']

interface RevealContactProps {
  kind: 'phone' | 'address' | 'person'
  /** Whose it is: a screen reader hears whose number a button opens. */
  name: string
  /** 手机号, 住址. */
  label: string
  /** What is seen without opening it. */
  masked: string
  /** At one tap, or after a written reason; undefined: not at all. */
  opens: 'tap' | 'explained' | undefined
  /** Asks for the contact. @returns it whole; undefined when it was refused. */
  reveal: (send: SendReveal, explanation?: string) => Promise<string | undefined>
  /** They have been called: there is something to write down. */
  onCalled?: () => void
}

const ask = { phone: '看号码', address: '看地址', person: '看联系人' } as const

/** A contact that is masked until somebody asks for it; then a number can be called. It is never kept. */
export function RevealContact({ kind, name, label, masked, opens, reveal, onCalled }: RevealContactProps) {
  const { send, sending, problem } = useSend()
  const [whole, setWhole] = useState<string>()
  const [explaining, setExplaining] = useState(false)

  async function open(explanation?: string) {
    const value = await reveal(send, explanation)
    if (value === undefined) return
    setWhole(value)
    setExplaining(false)
  }
  async function call(number: string) {
    if (await placeCall(number)) onCalled?.()
  }
  const start = () => (opens === 'explained' ? setExplaining(true) : void open())
  const isCallable = kind === 'phone' && whole !== undefined
  return (
    <>
      <ListRow
        title={whole ?? masked}
        detail={label}
        end={
          isCallable ? (
            <Button width="inline" label={`给${name}打电话`} onClick={() => void call(whole)}>
              打电话
            </Button>
          ) : opens && whole === undefined ? (
            <Button width="inline" label={`${ask[kind]}：${name}`} loading={sending} onClick={start}>
              {ask[kind]}
            </Button>
          ) : undefined
        }
      />
      {problem && !explaining && <ErrorState happened="没有打开" todo={problem.sentence} />}
      <Popup
        open={explaining}
        position="bottom"
        label={`${ask[kind]}先写一句`}
        onClose={() => setExplaining(false)}
      >
        <RevealReason
          button={ask[kind]}
          sending={sending}
          problem={problem?.sentence}
          onGiven={(explanation) => void open(explanation)}
        />
      </Popup>
    </>
  )
}
