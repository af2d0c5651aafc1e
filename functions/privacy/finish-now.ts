import { log } from '../log'
import type { Erasure } from './erasure'
import { finishErasure } from './finish-erasure'

/** Finishes an erasure; when it can't be finished now, the schedule does it, and nobody is told that it failed. */
export async function finishNow(erasure: Erasure): Promise<void> {
  try {
    await finishErasure(erasure)
  } catch (error) {
    const { erasureId } = erasure
    log.error('not finished', { erasureId, error: error instanceof Error ? error.name : typeof error })
  }
}
