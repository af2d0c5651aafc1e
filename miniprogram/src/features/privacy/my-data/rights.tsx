import { useMe } from '@/lib/session'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'

/** What somebody may know and do about what is kept of them. */
export function Rights() {
  const member = useMe()?.member
  return (
    <>
      <SectionTitle>谁看过、谁能办</SectionTitle>
      <Card flush>
        {member && (
          <>
            <ListRow icon="eye" title="谁看过我的信息" onClick={() => void go.toLooks()} />
            <ListRow icon="phone" title="谁联系过我" onClick={() => void go.toContacts(member.memberId)} />
            <ListRow icon="users-round" title="谁能替我办" onClick={() => void go.toDelegates()} />
          </>
        )}
        <ListRow icon="users-round" title="我能替谁办" onClick={() => void go.toPrincipals()} />
      </Card>
      <SectionTitle>您可以怎样</SectionTitle>
      <Card flush>
        <ListRow
          icon="info"
          title="我的全部信息"
          detail="都记了什么，可以拷走"
          onClick={() => void go.toEverything()}
        />
        <ListRow
          icon="check"
          title="我同意过什么"
          detail="看说明，撤回同意"
          onClick={() => void go.toConsents()}
        />
        <ListRow
          icon="x"
          title="删除我的信息"
          detail="先看会删什么、要留什么"
          onClick={() => void go.toErase()}
        />
      </Card>
    </>
  )
}
