import { useState } from 'react'
import type { TicketView } from '@shared/desk/schema'
import type { GrantId } from '@shared/ids'
import { rolePlace, roleWords } from '@/components/role-words'
import { useGrant } from '@/lib/acting-as'
import { serverNow } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { OptionList } from '@/ui/option-list'
import { SectionTitle } from '@/ui/section-title'
import { computerWords } from './computer-words'

interface LetInProps {
  ticket: TicketView
  problem: string | undefined
  sending: boolean
  onApprove: (as: GrantId) => void
  onRefuse: () => void
}

/** What would happen, on which computer, as whom; and yes or no. */
export function LetIn({ ticket, problem, sending, onApprove, onRefuse }: LetInProps) {
  const grants = useMe()?.grants ?? []
  const acting = useGrant()
  const [chosen, choose] = useState<GrantId | undefined>(acting?.grantId ?? grants[0]?.grantId)
  const one = grants.find(({ grantId }) => grantId === chosen)
  return (
    <>
      <Card title="在电脑上登录县里的工作页">
        登录以后，那台电脑能用您的身份导入、打印名册，最长八小时。仅限您信任的电脑；人离开前请退出。
      </Card>
      <Card flush>
        <ListRow
          icon="info"
          title={computerWords(ticket)}
          detail={`${sayInstant(ticket.openedAt, serverNow())}打开的`}
        />
      </Card>
      <SectionTitle>以什么身份</SectionTitle>
      <Card flush>
        <OptionList
          options={grants.map((grant) => ({
            ...{ value: grant.grantId, label: roleWords(grant), detail: rolePlace(grant) },
          }))}
          {...(chosen && { chosen })}
          onChoose={(value) => choose(grants.find(({ grantId }) => grantId === value)?.grantId)}
        />
      </Card>
      {problem && <ErrorState happened="没有登录成" todo={problem} />}
      {one && (
        <Button kind="primary" loading={sending} onClick={() => onApprove(one.grantId)}>
          登录
        </Button>
      )}
      <Button disabled={sending} onClick={onRefuse}>
        不是我
      </Button>
    </>
  )
}
