import { whoAmI } from '@shared/account/contract'
import type { Me } from '@shared/account/schema'
import { ExportPage } from './exports/export-page'
import { GrantPage } from './grants/grant-page'
import { Header } from './header'
import { ImportPage } from './imports/import-page'
import type { DeskSession } from './lib/session'
import { routeTo, useRoute } from './lib/use-route'
import { useRead } from './lib/use-read'
import { LetterPage } from './letters/letter-page'
import { NationalPage } from './national/national-page'
import { OrgPage } from './orgs/org-page'
import { Problem } from './parts/problem'
import { PrintPage } from './print/print-page'
import { SweepPage } from './sweep/sweep-page'

/** The role that somebody works in on this computer. */
export type WorkingAs = Me['grants'][number]

const tabs = [
  { name: 'import', label: '导入', page: ImportPage },
  { name: 'export', label: '导出', page: ExportPage },
  { name: 'print', label: '打印', page: PrintPage },
  { name: 'letters', label: '对接函', page: LetterPage },
  { name: 'national', label: '全国登记', page: NationalPage },
  { name: 'orgs', label: '组织', page: OrgPage },
  { name: 'sweep', label: '摸排', page: SweepPage },
  { name: 'grants', label: '身份', page: GrantPage },
] as const

/** Those who keep a roster; a host, a community worker or an auditor has nothing to do here yet. */
const keepsRoster = ({ role }: WorkingAs) =>
  role === 'branch_secretary' || role === 'party_worker' || role === 'county_officer'

/** What somebody who is let in works with. */
export function WorkPage({ session }: { session: DeskSession }) {
  const me = useRead(whoAmI, {})
  const [name = 'import', ...rest] = useRoute()
  const grant = me.data?.grants.find(({ grantId }) => grantId === session.actingAs)
  const tab = tabs.find((one) => one.name === name) ?? tabs[0]
  return (
    <div className="work">
      <Header me={me.data} session={session} />
      {grant && keepsRoster(grant) && (
        <nav className="tabs" aria-label="工作">
          {tabs.map((one) => (
            <a key={one.name} href={routeTo(one.name)} aria-current={one === tab ? 'page' : undefined}>
              {one.label}
            </a>
          ))}
        </nav>
      )}
      <main className="work__main">
        <Problem sentence={me.problem} again={me.again} />
        {me.data && !grant && <p className="empty">这个身份已经结束了。请退出，再扫码用别的身份登录。</p>}
        {grant && !keepsRoster(grant) && <p className="empty">这个身份在电脑上没有要办的，请在手机上办。</p>}
        {grant && keepsRoster(grant) && <tab.page key={grant.grantId} grant={grant} rest={rest} />}
      </main>
    </div>
  )
}
