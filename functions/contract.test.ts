import { endpoints } from '@shared/contract'
import { compileTemplate } from '../local/compile-template'
import { readTemplate } from '../local/template'

test('the routes of the template and the contract are the same set, each in the Lambda of its feature', async () => {
  const { routes } = readTemplate(await compileTemplate())
  const { contract } = await import('@shared/contract')
  const stated = Object.entries(contract).flatMap(([feature, of]) =>
    Object.values(of).map(({ method, path }) => `${method} ${path} → ${feature}`),
  )
  const routed = routes.filter(({ key }) => key !== '$default').map((one) => `${one.key} → ${one.function}`)
  expect(routed.sort()).toEqual(stated.sort())
  expect(routes.find(({ key }) => key === '$default')?.function).toBe('openapi')
})

test('no endpoint is stated twice, by name or by route', () => {
  expect(new Set(endpoints.map(({ name }) => name)).size).toBe(endpoints.length)
  expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length)
})

test('everything lies under /v1, but the description of it', () => {
  for (const { path } of endpoints) expect(path).toMatch(/^\/v1\/|^\/openapi\.json$/)
})
