import * as v from 'valibot'
import type { Day } from '@shared/time'
import type { Cloud } from './cloud'
import { inStoppedSystem } from './in-stopped-system'

const answerSchema = v.object({ erased: v.number(), after: v.optional(v.string()) })

/** Invokes `reapplyErasures` of a cloud until it has come to the end. @returns how many were erased again. */
export async function reapplyIn(cloud: Pick<Cloud, 'functions'>, since: Day): Promise<number> {
  let erased = 0
  let after: string | undefined
  do {
    const event = { since, ...(after !== undefined && { after }) }
    const answered: unknown = await cloud.functions.invoke('reapplyErasures', event)
    const answer: v.InferOutput<typeof answerSchema> = v.parse(answerSchema, answered)
    erased += answer.erased
    after = answer.after
  } while (after !== undefined)
  return erased
}

/** The same in the data of the system on this machine. @param dataDir where it keeps them. @throws Error when it runs. */
export const reapplyErasures = (dataDir: string, since: Day): Promise<number> =>
  inStoppedSystem(dataDir, (cloud) => reapplyIn(cloud, since))
