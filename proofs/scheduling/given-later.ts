import type { Trip } from '@shared/trip/trip'
import * as rules from '@shared/trip/rules'
import { letterComesTo } from '@shared/trip/by-letter'
import { arrived, filed, hosted, type Lived, registered, routed } from './lives'

/** Nobody has done anything on those days either, each of them due. */
function silent(trip: Trip, { on }: Lived, ...daysAgo: number[]): Trip {
  return daysAgo.reduce((one, ago) => {
    const { trip: after, due } = rules.fallDue(one, on(ago))
    if (due !== 'silence') throw new Error(`no silence ${ago} days ago of a trip that is ${one.state}`)
    return after
  }, trip)
}

/** One of each that has been waited for in vain before, and is again: once, or as often as somebody new hears of it. */
export const laterKinds: readonly ((one: Lived) => Trip)[] = [
  (one) => silent(filed(one, 60), one, 40),
  (one) => silent(rules.returnForCompletion(filed(one, 90), '请写清住在哪个区', one.on(90)), one, 60),
  (one) => silent(rules.returnForCompletion(filed(one, 90), '请写清住在哪个区', one.on(90)), one, 60, 40),
  (one) => silent(routed(one, 'station', 40), one, 30),
  (one) => silent(routed(one, 'station', 40), one, 30, 22),
  (one) => silent(rules.sayArrived(routed(one, 'station', 60), one.on(60)), one, 40),
  (one) => silent(routed(one, 'branch', 60), one, 40),
  (one) => silent(routed(one, 'office', 60), one, 40),
  (one) => silent(letterComesTo(routed(one, 'office', 70), 'answered', one.on(60)), one, 40),
  (one) => silent(arrived(one, 60), one, 40),
  (one) => silent(hosted(one, 125), one, 30),
  (one) => silent(rules.manageAtOrigin(registered(one, 125), one.on(125)), one, 30),
  (one) => silent(rules.reportReturn(hosted(one, 70), one.on(60)), one, 40),
]
