import { type Cloud, startCloud } from './cloud'
import { readRunFile } from './run-file'

/**
 * Does something in the data of the system on this machine, which must not run meanwhile.
 * @param dataDir where it keeps them.
 * @throws Error in one line when it runs.
 */
export async function inStoppedSystem<T>(dataDir: string, run: (cloud: Cloud) => Promise<T>): Promise<T> {
  if (readRunFile(dataDir)) throw new Error('The system runs: stop it, then try again.')
  // Nobody logs in here, so there is no WeChat.
  const wechat = { url: 'http://127.0.0.1:9', appid: 'wx0123456789abcdef', secret: 'none' }
  const cloud = await startCloud({ dataDir, wechat, environment: { LOG_LEVEL: 'WARN' } })
  try {
    return await run(cloud)
  } finally {
    await cloud.close()
  }
}
