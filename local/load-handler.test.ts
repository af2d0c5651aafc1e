import { startCloud } from './cloud'
import { loadBundle } from './load-handler'

test("the product's own functions run from their sources", async () => {
  const cloud = await startCloud({ wechat: { url: 'http://127.0.0.1:9', appid: 'wx0', secret: 'none' } })
  const description = await fetch(`${cloud.apiUrl}/openapi.json`)
  expect(description.status).toBe(200)
  expect(await description.json()).toMatchObject({ openapi: '3.1.0' })
  expect((await fetch(`${cloud.apiUrl}/v1/me`)).status).toBe(401)
  await cloud.close()
}, 30_000)

test('a bundle that is not there is said to be not built', async () => {
  const named = { name: 'nothing', module: 'functions/nothing/index', exportName: 'handler' }
  const facts = { ...named, logicalId: '', functionName: '', timeoutMs: 1, memoryMb: 1, roleLogicalId: '' }
  await expect(loadBundle({ ...facts, environment: {}, references: {}, statements: [] })).rejects.toThrow(
    'npm run package',
  )
})
