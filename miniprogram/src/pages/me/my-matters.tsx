import { useMe } from '@/lib/session'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

/** The ways to what is kept about somebody, to those who act for them, and to what they may yet become here. */
export function MyMatters() {
  const me = useMe()
  if (!me) return null
  const { member, inflow, resident } = me
  return (
    <Card flush>
      {!member && (
        <ListRow
          icon="user-round"
          title="认证党员身份"
          detail="用微信手机号，或支部给的绑定码"
          onClick={() => void go.toBind()}
        />
      )}
      {!member && (
        <ListRow
          icon="map-pin"
          title={inflow ? '我的登记' : '外地党员登记'}
          detail={inflow ? '办到哪一步、谁负责、要走了' : '组织关系在外地，现在住这里'}
          onClick={() => void (inflow ? go.toMyInflow() : go.toRegisterInflow())}
        />
      )}
      {member && (
        <ListRow
          icon="map-pin-house"
          title="我的报到"
          detail="在职党员，住在哪里就到哪里报到"
          onClick={() => void go.toMyCommunityReports()}
        />
      )}
      <ListRow
        icon="info"
        title="我的信息"
        detail="谁看过、我同意过什么、导出、删除"
        onClick={() => void go.toMyData()}
      />
      {member && <ListRow icon="users-round" title="谁能替我办" onClick={() => void go.toDelegates()} />}
      <ListRow icon="users-round" title="我能替谁办" onClick={() => void go.toPrincipals()} />
      <ListRow
        icon="map-pin-house"
        title={resident ? '我住的小区' : '居民登记'}
        {...(resident && { detail: resident.compoundName ?? resident.communityName })}
        onClick={() => void go.toResident()}
      />
      {me.grants.length > 0 && (
        <>
          <ListRow
            icon="scan-line"
            title="扫一扫登录电脑"
            detail="在电脑上导入、导出、打印"
            onClick={() => void go.toDeskLogin()}
          />
          <ListRow
            icon="check"
            title="电脑上的确认"
            detail="电脑上要导出、给身份时，在这里点一下"
            onClick={() => void go.toDeskConfirm()}
          />
        </>
      )}
      <ListRow
        icon="qr-code"
        title="我有邀请码"
        detail="管理员、书记、驿站给的"
        onClick={() => void go.toInvitation()}
      />
    </Card>
  )
}
