/** `npm run replay -- --since 2026-11-20`: gives the events of these days once more to all that follows from them. */
import { dataDir } from './data-dir'
import { replayEvents } from './replay'
import { runSince } from './since'

runSince('replay', async (since) => {
  const { given, failed } = await replayEvents(dataDir(), since)
  return `given again: ${given}, failed: ${failed}`
})
