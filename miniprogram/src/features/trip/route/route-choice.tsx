import { useState } from 'react'
import { View } from '@tarojs/components'
import { manageTripAtOrigin, routeTrip } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { Tabs } from '@/ui/tabs'
import { type Asked, bodyOf, questionOf } from './asked'
import { BranchChoices } from './branch-choices'
import { leavesHost, leavingWords } from './leaving'
import { OutsideForm } from './outside-form'
import { StationChoices } from './station-choices'
import type { NearbyStations } from './use-nearby-stations'
import './station-choice.scss'

/** Who can take a member in, each with a sentence. */
const kinds = [
  { key: 'station', title: '当地驿站', sentence: '当地的驿站。本人去报到，他们在系统里接着办。' },
  { key: 'branch', title: '流动支部', sentence: '我们自己建在外地的支部。书记打电话接上，不用本人去找。' },
  { key: 'outside', title: '别的组织', sentence: '系统里没有的组织。发一张对接函，或者打电话说好。' },
] as const
type Kind = (typeof kinds)[number]['key']

/** Whom to ask to take a member in: a station, a branch of one's own, an organisation outside; or nobody. */
export function RouteChoice({ trip, nearby }: { trip: TripView; nearby: NearbyStations }) {
  const { send, sending, problem } = useSend()
  const [kind, setKind] = useState<Kind>('station')
  const [asked, ask] = useState<Asked>()
  const { tripId, memberName } = trip
  const question = asked && questionOf(asked, memberName)

  async function choose() {
    if (!asked) return
    const params = { tripId }
    const sent =
      asked.is === 'origin'
        ? await send(manageTripAtOrigin, { params, body: leavesHost(trip) })
        : await send(routeTrip, { params, body: bodyOf(asked, leavesHost(trip)) })
    ask(undefined)
    if (sent) await go.back()
  }

  return (
    <>
      {problem && <ErrorState happened="没有安排成" todo={problem.sentence} />}
      <Tabs
        tabs={kinds.map(({ key, title }) => ({ key, title }))}
        value={kind}
        onChange={(key) => setKind(kinds.find((one) => one.key === key)?.key ?? kind)}
      />
      <View className="station-choice__soft">{kinds.find(({ key }) => key === kind)?.sentence}</View>
      {kind === 'station' && (
        <StationChoices nearby={nearby} onAsk={(station) => ask({ is: 'station', station })} />
      )}
      {kind === 'branch' && <BranchChoices trip={trip} onAsk={(org) => ask({ is: 'branch', org })} />}
      {kind === 'outside' && (
        <OutsideForm onAsk={(orgName, orgPhone) => ask({ is: 'outside', orgName, orgPhone })} />
      )}
      {trip.maySteps.includes('manage_at_origin') && (
        <Button onClick={() => ask({ is: 'origin' })}>不安排驿站，由本支部联系</Button>
      )}
      <Dialog
        open={question !== undefined}
        title={question?.title ?? ''}
        message={question && `${question.message}${leavingWords(trip)}`}
        confirm={{ label: question?.yes ?? '', loading: sending, onClick: () => void choose() }}
        onClose={() => ask(undefined)}
      />
    </>
  )
}
