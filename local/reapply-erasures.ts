/** `npm run reapply-erasures -- --since 2026-11-20`: after a backup has been put back on this machine, erases again. */
import { dataDir } from './data-dir'
import { reapplyErasures } from './reapply'
import { runSince } from './since'

runSince('reapply-erasures', async (since) => `erased again: ${await reapplyErasures(dataDir(), since)}`)
