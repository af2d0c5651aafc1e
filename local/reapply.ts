import * as v from 'valibot'
import type { Day } from '@shared/time'
import { type Cloud, startCloud } from './cloud'
import { readRunFile } from './run-file'

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

/**
 * The same in the data of the system on this machine, which must not run meanwhile.
 * @param dataDir where it keeps them.
 * @throws Error in one line when it runs.
 */
export async function reapplyErasures(dataDir: string, since: Day): Promise<number> {
  if (readRunFile(dataDir)) throw new Error('The system runs: stop it, put the backup back, then try again.')
  // Nobody logs in here, so there is no WeChat.
  const wechat = { url: 'http://127.0.0.1:9', appid: 'wx0123456789abcdef', secret: 'none' }
  const cloud = await startCloud({ dataDir, wechat, environment: { LOG_LEVEL: 'WARN' } })
  try {
    return await reapplyIn(cloud, since)
  } finally {
    await cloud.close()
  }
}
