import { useState } from 'react'
import type { OrgId, TripId } from '@shared/ids'
import type { AwayFigures as AwayFiguresOf } from '@shared/trip/away-line'
import type { Together } from '@shared/trip/gone-together'
import type { AwayCard } from '@shared/trip/schema'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { Tabs } from '@/ui/tabs'
import { AwayFigures } from './away-figures'
import { AwayRow } from './away-row'
import { awayFilters } from './filters'
import { ReviewCard } from './review-card'
import { TogetherHint } from './together-hint'

interface AwayListProps {
  orgId: OrgId
  /** It is looked at by who works there, and not from above. */
  isOwn: boolean
  away: readonly AwayCard[]
  /** Of all of them, also of those whom the list doesn't show yet; undefined while they aren't known. */
  figures: AwayFiguresOf | undefined
  /** Where so many of the whole branch are that a group could be set up for them. */
  together: readonly Together[] | undefined
}

/** Everybody of a branch who is away, and what the branch does about them. */
export function AwayList({ orgId, isOwn, away, figures, together }: AwayListProps) {
  const [chosen, choose] = useState('all')
  const [said, setSaid] = useState<readonly TripId[]>([])
  const asked = away.filter(({ isCandidate, tripId }) => isCandidate && !said.includes(tripId))
  const offered = awayFilters
    .map((filter) => ({ ...filter, count: away.filter(filter.passes).length }))
    .filter(({ key, count }) => key === 'all' || count > 0)
  const filter = offered.find(({ key }) => key === chosen) ?? offered[0]
  const shown = away.filter((trip) => filter?.passes(trip))
  if (away.length === 0)
    return (
      <>
        <EmptyState sentence="支部现在没有人在外。有人外出没报备的，可以替他登记。" />
        <Ways {...{ orgId, isOwn }} toRegister={0} />
      </>
    )
  return (
    <>
      {figures && <AwayFigures figures={figures} />}
      {asked.length > 0 && (
        <>
          <SectionTitle count={asked.length}>出去快半年，请看一看</SectionTitle>
          {asked.map((trip) => (
            <ReviewCard
              key={trip.tripId}
              trip={trip}
              onSaid={() => setSaid((before) => [...before, trip.tripId])}
            />
          ))}
        </>
      )}
      <Tabs
        tabs={offered.map(({ key, title, count }) => ({ key, title, count }))}
        value={filter?.key ?? 'all'}
        onChange={choose}
      />
      <Card flush>
        {shown.map((trip) => (
          <AwayRow key={trip.tripId} trip={trip} />
        ))}
      </Card>
      <TogetherHint {...{ orgId, away }} whole={together} />
      <Ways {...{ orgId, isOwn }} toRegister={figures?.toRegister ?? 0} />
    </>
  )
}

/** What else is done about those who are away. */
function Ways({ orgId, isOwn, toRegister }: { orgId: OrgId; isOwn: boolean; toRegister: number }) {
  return (
    <Card flush>
      <ListRow
        icon="pencil"
        title="替本人登记外出"
        detail="打电话说的、交了纸的、没说就走了的"
        onClick={() => void go.toFileForBranch(orgId)}
      />
      {toRegister > 0 && (
        <ListRow
          icon="check"
          title={`全国系统登记 ${toRegister} 人`}
          detail="登记好了，在这里一次记下"
          onClick={() => void go.toNational(orgId)}
        />
      )}
      <ListRow
        icon="info"
        title="发出的对接函"
        detail="谁填了、要不要核实"
        onClick={() => void go.toLetters(orgId)}
      />
      {!isOwn && (
        <ListRow
          icon="map-pin-house"
          title="在这个支部的党员"
          detail="外出到这里、编入这里的"
          onClick={() => void go.toHosted(orgId)}
        />
      )}
    </Card>
  )
}
