import { listInbox } from '@shared/notice/contract'
import type { System } from '../../functions/testing/system'
import { setStage } from '../visibility/set-stage'
import type { Stage } from '../visibility/stage'
import { states } from '../visibility/states'

/** The visibility proof's people and things, and a line of the branch's inbox. */
export interface Ground extends Stage {
  noticeId: string
}

const upTo = 'hosted'

/** Everybody, and the member's trip with its host: as much as there can be to break into. */
export async function setGround(system: System, troubles: string[]): Promise<Ground> {
  const stage = await setStage(system, troubles)
  for (const state of states.slice(0, states.findIndex(({ name }) => name === upTo) + 1)) {
    // The days of waiting change nothing of who may; the newcomer stays where they registered.
    if (!/silent|from elsewhere/.test(state.name)) await state.reach(stage)
  }
  await system.cloud.stream.whenIdle()
  const { notices } = await stage.people.secretary.who.do(listInbox, { query: {} })
  return { ...stage, noticeId: notices[0]?.noticeId ?? '' }
}
