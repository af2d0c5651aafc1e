import type { Measurement } from '../../local/database/meter'
import type { System } from './system'

/**
 * Measures what `run` itself asks of the database: what came before is ended first, and neither the stream's function
 * nor a queue's works beside it. What `run` leaves for them is done afterwards.
 */
export async function measureAlone<T>(system: System, run: () => Promise<T>): Promise<Measurement<T>> {
  const { meter, stream, queue } = system.cloud
  await stream.whenIdle()
  await queue.whenIdle()
  await Promise.all([stream.pause(), queue.pause()])
  try {
    return await meter.measure(run)
  } finally {
    stream.resume()
    queue.resume()
  }
}
