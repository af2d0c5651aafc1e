import { logOut } from '@shared/account/contract'
import type { Me } from '@shared/account/schema'
import { call } from './lib/call'
import { type DeskSession, forgetSession } from './lib/session'
import { roleWords } from './lib/words'
import { Mark } from './parts/mark'

/** Who is here, as whom, and the way out. */
export function Header({ me, session }: { me: Me | undefined; session: DeskSession }) {
  const grant = me?.grants.find(({ grantId }) => grantId === session.actingAs)
  const leave = async () => {
    // Forgotten here whatever the network says; over there it ends by itself in eight hours at most.
    await call(logOut, {}).catch(() => undefined)
    forgetSession('已退出，这台电脑上什么都没留下。')
  }
  return (
    <header className="header">
      <div className="header__house">
        <Mark />
        <b>候鸟驿站</b>
        {grant && <span className="soft">{grant.countyName}</span>}
        {grant?.practice && <span className="tag tag--amber">演练，不是真的</span>}
      </div>
      <div className="header__who">
        {me && (
          <div className="header__as">
            <span className="soft">{me.member ? `${me.member.name}，现在是` : '现在是'}</span>
            {/* Chosen on the phone: for another, one leaves and is let in again. */}
            <output aria-label="现在的身份">
              {grant ? `${grant.stationName ?? grant.orgName} · ${roleWords(grant.role)}` : '已经结束的身份'}
            </output>
          </div>
        )}
        <button className="quiet" onClick={() => void leave()}>
          退出登录
        </button>
      </div>
    </header>
  )
}
