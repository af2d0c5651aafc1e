import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirmGrant, revokeGrant } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import { roleWords } from '@/components/role-words'
import { today } from '@/lib/clock'
import { refreshMe } from '@/lib/refresh-me'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { holderWords, postWords } from '../words'
import './role-row.scss'

type Asked = 'confirm' | 'revoke'

/** What is said of a role that doesn't count yet; nothing of one that does. */
const marks: Record<string, string> = {
  to_come: '还没开始',
  to_confirm: '等另一人确认',
  offered: '等人来用码',
}

/** A role that somebody holds or is to hold; whoever may takes it back, or confirms what a colleague proposed. */
export function RoleRow({ row }: { row: GrantRow }) {
  const { send, sending, problem } = useSend()
  const [asked, ask] = useState<Asked>()
  const { grantId, state, mayRevoke, mayConfirm, mine } = row
  const who = holderWords(row)
  const takeBack = mine ? '放下这个身份' : '收回'
  const mark = marks[state]

  async function carryOut(what: Asked) {
    ask(undefined)
    const params = { grantId }
    const sent =
      what === 'confirm' ? await send(confirmGrant, { params }) : await send(revokeGrant, { params })
    if (sent && mine) await refreshMe(0)
  }
  return (
    <View>
      <ListRow
        title={who}
        detail={postWords(row, today())}
        {...(mark !== undefined && { end: <StateTag state="waiting">{mark}</StateTag> })}
      />
      {(mayConfirm || mayRevoke) && (
        <View className="role-row__buttons">
          {mayConfirm && (
            <Button width="inline" loading={sending} label={`确认${who}`} onClick={() => ask('confirm')}>
              确认
            </Button>
          )}
          {mayRevoke && (
            <Button
              width="inline"
              loading={sending}
              label={`${takeBack}：${who}`}
              onClick={() => ask('revoke')}
            >
              {takeBack}
            </Button>
          )}
        </View>
      )}
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Dialog
        open={asked === 'confirm'}
        title={`确认${who}做${roleWords(row)}？`}
        message="确认以后，马上就能看到、能办全县的事。请先当面或电话问清楚。"
        confirm={{ label: '确认', onClick: () => void carryOut('confirm') }}
        onClose={() => ask(undefined)}
      />
      <Dialog
        open={asked === 'revoke'}
        title={mine ? '放下这个身份？' : `收回${who}的身份？`}
        message={revokeMessage(row)}
        confirm={{ label: takeBack, danger: true, onClick: () => void carryOut('revoke') }}
        onClose={() => ask(undefined)}
      />
    </View>
  )
}

function revokeMessage({ state, mine, orgName }: GrantRow): string {
  if (state === 'offered') return '码马上作废，谁拿到都不能用了。'
  if (mine) return `您马上就看不到、也办不了${orgName}的事了。`
  return `对方下一次点开，就看不到、也办不了${orgName}的事了。这里没有别人的，由上级先替这里办。`
}
