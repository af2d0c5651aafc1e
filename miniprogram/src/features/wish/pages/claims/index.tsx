import { listOwnClaims } from '@shared/wish/contract'
import type { OwnClaimCard } from '@shared/wish/schema'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { StateTag } from '@/ui/state-tag'
import { claimWords, stateWords } from '../../words'

/** What one has claimed: what is to be done first, then what is over. */
export default function MyClaimsPage() {
  const list = useList(
    listOwnClaims,
    (cursor) => ({ query: { ...(cursor && { cursor }) }, actingAs: 'self' as const }),
    (part) => [part],
  )
  return (
    <Screen reads={[list]}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开您认领的心愿">
        {(parts) => {
          const claims = parts.flatMap((part) => part.claims)
          const [counts] = parts
          const live = claims.filter(({ state }) => state === 'live')
          const over = claims.filter(({ state }) => state !== 'live')
          return (
            <>
              {claims.length === 0 && (
                <EmptyState
                  sentence="您还没有认领过心愿"
                  action={{ label: '看心愿清单', onClick: () => void go.toWishes() }}
                />
              )}
              {live.length > 0 && <SectionTitle count={live.length}>正在办</SectionTitle>}
              <Claims claims={live} />
              {counts && counts.open >= counts.mayHave && (
                <Card>{`手上已有 ${counts.open} 个，办好一个再认领下一个。`}</Card>
              )}
              {over.length > 0 && <SectionTitle>办过的</SectionTitle>}
              <Claims claims={over} />
              <Card flush>
                <ListRow
                  icon="check"
                  title="我的积分"
                  detail="记不记随您，只有您自己看得见"
                  onClick={() => void go.toMyPoints()}
                />
              </Card>
            </>
          )
        }}
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}

/** What is to be done next, in a line: 等社区联系您, 11月26日前办好. */
function nextLine({ state, wishState, dueOn, place, along = false, why }: OwnClaimCard): string {
  if (state !== 'live') return why === undefined ? place : `${place} · 社区说：${why}`
  if (along) return `${place} · 一起帮忙，${wishState === 'fulfilling' ? '约好了，请看时间' : '时间听社区的'}`
  const due = dueOn ? `${sayDay(dueOn, today())}前办好` : '办好了点一下'
  const next: Record<string, string> = {
    claimed: `等社区联系您，${due}`,
    fulfilling: `说好了，${due}`,
    suspended: '先停下，等社区查清',
    fulfilled: '您办好了，等本人确认',
  }
  return `${place} · ${next[wishState] ?? due}`
}

function Claims({ claims }: { claims: readonly OwnClaimCard[] }) {
  if (claims.length === 0) return null
  return (
    <Card flush>
      {claims.map((claim) => {
        const { word, kind } = stateWords(claim.wishState)
        const isLive = claim.state === 'live'
        return (
          <ListRow
            key={claim.claimId}
            title={claim.sentence}
            detail={nextLine(claim)}
            tag={
              <StateTag state={isLive ? kind : 'neutral'}>{isLive ? word : claimWords(claim.state)}</StateTag>
            }
            onClick={() => void go.toWish(claim.wishId, 'own')}
          />
        )
      })}
    </Card>
  )
}
