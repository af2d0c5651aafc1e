import { useState } from 'react'
import { issueLinkCode } from '@shared/member/contract'
import type { MemberCard } from '@shared/member/schema'
import { dayOf } from '@shared/time'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useSend } from '../lib/use-send'
import { sayDay } from '../lib/words'
import { Problem } from '../parts/problem'

interface Slip {
  memberId: string
  name: string
  code: string
  until: string
}

/** One-time codes on slips to cut out, in large print, for members who can't bind by their number. */
export function CodeSlips({ branch, members }: { branch: string; members: readonly MemberCard[] }) {
  const unbound = members.filter(({ bound, deathRecorded }) => bound === false && !deathRecorded)
  const [chosen, choose] = useState<readonly string[]>([])
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const { sending, problem, send } = useSend()
  const toggle = (memberId: string) =>
    choose(chosen.includes(memberId) ? chosen.filter((one) => one !== memberId) : [...chosen, memberId])
  const make = () =>
    send(async () => {
      setSlips([])
      for (const { memberId, name } of unbound.filter((one) => chosen.includes(one.memberId))) {
        const { code, expiresAt } = await call(issueLinkCode, { params: { memberId } })
        const until = sayDay(dayOf(expiresAt), today())
        setSlips((before) => [...before, { memberId, name, code, until }])
      }
    })
  return (
    <>
      <section className="card no-print">
        <p>给没有绑定微信的党员一人一张，当面交给本人。每个码只能用一次；再生成一次，前面那个就作废。</p>
        {unbound.length === 0 && <p className="empty">这个支部的党员都绑定了。</p>}
        {unbound.length > 0 && (
          <>
            <div className="picks" role="group" aria-label="给谁">
              {unbound.map(({ memberId, name }) => (
                <label key={memberId}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(memberId)}
                    onChange={() => toggle(memberId)}
                  />
                  {name}
                </label>
              ))}
            </div>
            <div className="row row--end">
              <button
                className="text"
                onClick={() => choose(chosen.length > 0 ? [] : unbound.map(({ memberId }) => memberId))}
              >
                {chosen.length > 0 ? '都不选' : '全选'}
              </button>
              <button
                className={slips.length > 0 ? 'quiet' : 'primary'}
                disabled={sending || chosen.length === 0}
                onClick={() => void make()}
              >
                {sending ? '正在生成…' : `生成 ${chosen.length} 张`}
              </button>
              {slips.length > 0 && !sending && (
                <button className="primary" onClick={() => window.print()}>
                  打印纸条
                </button>
              )}
            </div>
          </>
        )}
        <Problem sentence={problem} />
      </section>
      {slips.length > 0 && (
        <div className="paper slips">
          {slips.map((slip) => (
            <OneSlip key={slip.memberId} branch={branch} slip={slip} />
          ))}
        </div>
      )}
    </>
  )
}

function OneSlip({ branch, slip: { name, code, until } }: { branch: string; slip: Slip }) {
  return (
    <article className="slip">
      <p className="slip__to">
        <b>{name}</b> 同志
      </p>
      <p className="slip__code">{code}</p>
      <ol>
        <li>微信里打开小程序“候鸟驿站”</li>
        <li>点“支部给了我绑定码”</li>
        <li>填您的姓名和上面的码</li>
      </ol>
      <p className="slip__foot">
        {until}前有效，只能用一次，不要给别人看。不会向您要钱、要验证码。
        <br />
        {branch}
      </p>
    </article>
  )
}
