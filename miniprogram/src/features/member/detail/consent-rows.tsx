import { useState } from 'react'
import { readConsents } from '@shared/privacy/contract'
import type { ConsentKind } from '@shared/privacy/schema'
import type { MemberView } from '@shared/member/schema'
import { useRead } from '@/lib/use-read'
import { ListRow } from '@/ui/list-row'
import { Popup } from '@/ui/popup'
import { StateTag } from '@/ui/state-tag'
import { ConsentSheet } from './consent-sheet'

const texts = [
  { kind: 'notice', title: '信息怎么用的说明' },
  { kind: 'sensitive', title: '用行踪和住址' },
] as const

/** What the member has agreed to; a tap writes down what one who has no phone says about it. */
export function ConsentRows({ member: { memberId, name } }: { member: MemberView }) {
  const { data } = useRead(readConsents, { query: { memberId } })
  const [asking, ask] = useState<ConsentKind>()
  const close = () => ask(undefined)
  if (!data) return null
  return (
    <>
      {texts.map(({ kind, title }) => (
        <ListRow
          key={kind}
          title={title}
          detail={data[kind] ? '本人说要撤回，点这里记' : '没有手机的，念给本人听，点这里记'}
          end={
            data[kind] ? (
              <StateTag state="done">同意了</StateTag>
            ) : (
              <StateTag state="waiting">还没同意</StateTag>
            )
          }
          onClick={() => ask(kind)}
        />
      ))}
      <Popup open={asking !== undefined} position="bottom" label="记下同意或撤回" onClose={close}>
        {asking && (
          <ConsentSheet
            {...{ memberId, name, kind: asking, stands: data[asking] ?? false }}
            onClose={close}
          />
        )}
      </Popup>
    </>
  )
}
