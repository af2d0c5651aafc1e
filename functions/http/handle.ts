import type { Action } from '@shared/access/actions'
import { can, type Subject } from '@shared/access/can'
import { nameOfActing } from '@shared/access/person'
import { type Endpoint, isCommand } from '@shared/endpoint'
import { Refusal } from '@shared/errors'
import { checkConfirmed } from '../desk/door'
import type { Answer } from './answer'
import { answering, type Reply } from './answering'
import { authenticate, type Caller } from './authenticate'
import { idempotencyKey } from './idempotency-key'
import { publicRequest, type PublicRequest } from './handle-public'

export type { Reply } from './answering'

/** What a handler is given when somebody is signed in. */
export interface Request<E extends Endpoint> extends PublicRequest<E>, Caller {
  action: Action
  /**
   * Asks whether the caller may do what the endpoint is for to this subject. A handler that never asks fails.
   * @throws Refusal NOT_ALLOWED; NOT_FOUND when they may not even know of it.
   */
  authorise: (subject: Subject) => void
  /** Says that this very command was carried out before, for this account: what it was about may be gone by now. */
  answersAgain: () => void
}

/** Who may not read such a thing isn't told that it exists. */
const readingOf: Partial<Record<Subject['kind'], Action>> = {
  trip: 'trip.read',
  member: 'member.read',
  inflow: 'inflow.read',
  wish: 'wish.read',
}

/**
 * Makes the handler of an endpoint: parse, authenticate, authorise, run, check the output, map errors, log.
 * Once for all, so that no endpoint can forget a part.
 */
export const handle =
  <E extends Endpoint>(
    endpoint: E,
    run: (request: Request<E>) => Promise<Reply<E>>,
  ): ((event: unknown) => Promise<Answer>) =>
  (event) =>
    answering(endpoint, event, async (http) => {
      const request = publicRequest(endpoint, http)
      if (isCommand(endpoint)) idempotencyKey(http)
      const caller = await authenticate(endpoint, http, request.now)
      if (endpoint.confirmed && caller.onDesk) {
        const who = { accountId: caller.person.accountId, actingAs: nameOfActing(caller.as) }
        await checkConfirmed(endpoint, http, { ...who, key: idempotencyKey(http), now: request.now })
      }
      const may = (action: Action, subject: Subject) =>
        can(caller.person, caller.as, action, subject, caller.tree)
      const asked = new Set<Subject | 'again'>()
      const authorise = (subject: Subject) => {
        asked.add(subject)
        if (may(endpoint.action, subject)) return
        const toKnow = readingOf[subject.kind]
        throw new Refusal(toKnow && !may(toKnow, subject) ? 'NOT_FOUND' : 'NOT_ALLOWED')
      }
      const answersAgain = () => void asked.add('again')
      const reply = await run({ ...request, ...caller, action: endpoint.action, authorise, answersAgain })
      if (asked.size === 0) throw new Error(`${endpoint.name} never asked who may`)
      return reply
    })
