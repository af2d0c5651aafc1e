import * as letters from '@shared/letter/contract'
import { revealByLetter, revealLetterAnswer } from '@shared/letter/reveal-contract'
import { dayOf, instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import * as trips from '@shared/trip/contract'
import { newKey } from './caller'
import { newCode } from './codes'
import { forgetToken } from './forget-token'
import { givenCounty, givenSomebody, newId, type Somebody } from './people'
import type { System } from './system'
import { aFiling } from './trips'
import type { Through } from './walk-everything'

/** Calls everything about a letter to an organisation outside, as its branch and as whoever holds its code. */
export async function walkLetters(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const branch = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const outside = await givenSomebody(system, {})
  const as =
    (name: string, who: Somebody): Somebody['do'] =>
    (endpoint, sent) =>
      through(endpoint, name, () => who.do(endpoint, sent))
  const town = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  const [secretary, there] = [as('secretary', branch), as('somebody outside', outside)]

  // Reached by the number that the roster has.
  const { phone: _phone, ...byRoster } = aFiling()
  const params = { tripId: newId('trip') }
  const today = dayOf(instant(system.cloud.clock.now()))
  await member.do(trips.fileTrip, { body: { ...params, ...byRoster, leaveOn: today } })
  await branch.do(trips.registerTrip, { params })
  await branch.do(trips.routeTrip, { params, body: { outside: { orgName: '滨海社区党支部' } } })
  const token = newCode(24)
  const making = { key: newKey(), params, body: { token } }
  await secretary(letters.makeLetter, making)
  await secretary(letters.makeLetter, making)
  const another = { params, body: { token: newCode(24), keeps: true } }
  await as('secretary, another sheet', branch)(letters.makeLetter, another)
  await forgetToken(system, '/wxa/getwxacodeunlimit')
  await secretary(letters.readLetterCode, { params, body: { token } })
  const body = { token, orgName: '滨海社区党支部', contactName: '符老师' }
  await there(letters.openLetter, { body: { token } })
  await there(letters.answerLetter, { body: { ...body, phone: '19900008001' } })
  await secretary(letters.turnAwayLetter, { params })
  await there(letters.answerLetter, { body: { ...body, phone: '19900008001' } })
  const { version } = await secretary(letters.readLetter, { params })
  await secretary(letters.callBackLetter, { params, body: { seen: version, phone: '0898-0000001' } })
  await secretary(letters.listLetters, { query: { orgId: county.branch } })
  // In whose place, where nobody works, the town stands in.
  await as('town', town)(letters.listLetters, { query: { orgId: county.otherBranch } })
  const asked = { key: newKey(), body: { token } }
  await there(revealByLetter, asked)
  await there(revealByLetter, asked)
  await secretary(revealLetterAnswer, { params })
  await there(letters.acknowledgeLetter, { body: { ...body, orgPhone: '0898-0000001' } })
  // One piece of news the host reads, of the next the branch tells it.
  await member.do(trips.visitHome, { params, body: { from: today, until: today } })
  await as('secretary, a host to tell', branch)(readToday, {})
  await as('secretary, a host to tell', branch)(trips.listWaitingTrips, { query: { orgId: county.branch } })
  await as('secretary, a host to tell', branch)(letters.listLetters, { query: { orgId: county.branch } })
  await as('host outside, with news', outside)(letters.openLetter, { body: { token } })
  await member.do(trips.reportReturn, { params })
  // The letter's numbers go with the trip.
  await secretary(trips.archiveTrip, { params })
  await as('secretary, a host to tell of what is over', branch)(readToday, {})
  await as('secretary, a host to tell of what is over', branch)(letters.listLetters, {
    query: { orgId: county.branch },
  })
  await secretary(letters.tellHost, { params })
}
