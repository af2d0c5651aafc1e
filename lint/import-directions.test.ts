import { lintVirtualFiles } from './lint-virtual-files'

type Import = [from: string, what: string]

const allowed: Import[] = [
  ['shared/trip/rules.ts', '../ids'],
  ['shared/trip/contract.ts', 'valibot'],
  ['shared/trip/rules.test.ts', 'fast-check'],
  ['shared/trip/rules.test.ts', './fixtures'],
  ['shared/trip/fixtures.ts', '../org/fixtures'],
  ['functions/trip/file-trip.ts', '@shared/trip/rules'],
  ['functions/trip/file-trip.ts', '../../shared/trip/rules'],
  ['functions/trip/file-trip.ts', './trip.store'],
  ['functions/trip/file-trip.ts', '../station/door'],
  ['functions/trip/file-trip.ts', '../http/handle'],
  ['functions/trip/trip.store.ts', '../writes/transact'],
  ['functions/trip/file-trip.ts', '../wechat/client'],
  ['functions/trip/trip.store.ts', '../table'],
  ['functions/trip/file-trip.ts', '@aws-sdk/client-dynamodb'],
  ['functions/trip/file-trip.ts', 'node:crypto'],
  ['functions/trip/file-trip.test.ts', '../../local/gateway'],
  ['functions/trip/file-trip.test.ts', '../station/testing/a-station'],
  ['functions/testing/people.ts', '../station/station.entity'],
  ['miniprogram/src/features/trip/pages/file/index.tsx', '@shared/trip/schema'],
  ['miniprogram/src/features/trip/pages/file/index.tsx', '../../components/card'],
  ['miniprogram/src/features/trip/pages/file/index.tsx', '@/ui/button'],
  ['miniprogram/src/features/trip/pages/file/index.tsx', '@/components/empty'],
  ['miniprogram/src/features/trip/pages/file/index.tsx', '@tarojs/components'],
  ['miniprogram/src/pages/today/index.tsx', '@/features/trip/components/card'],
  ['miniprogram/src/pages/today/index.tsx', '@/lib/outbox'],
  ['miniprogram/src/ui/button.tsx', '@/lib/haptics'],
  ['miniprogram/gates/check.ts', '../../config/addresses'],
  ['miniprogram/gates/check.ts', 'node:fs'],
  ['simulator/server.ts', './page-stack'],
  ['simulator/server.ts', 'glass-easel'],
  ['simulator/testing/open-simulator.ts', '../../e2e/browser/launch'],
  ['local/start.ts', '../simulator/server'],
  ['local/gateway/run.ts', '../../functions/http/handle'],
  ['local/county/small.ts', '../../shared/testing/people'],
  ['e2e/walk.test.ts', '../local/start'],
  ['proofs/race-check-in.ts', '../functions/trip/testing/a-trip'],
]

const forbidden: Import[] = [
  ['shared/trip/rules.ts', '../../functions/table'],
  ['shared/trip/rules.ts', '../../miniprogram/src/lib/outbox'],
  ['shared/trip/rules.ts', '../../local/start'],
  ['shared/trip/rules.ts', '@aws-sdk/client-dynamodb'],
  ['shared/trip/rules.ts', '@tarojs/taro'],
  ['shared/trip/rules.ts', 'node:fs'],
  ['shared/trip/rules.ts', 'crypto'],
  ['shared/trip/rules.ts', '../testing/people'],
  ['shared/trip/rules.ts', './fixtures'],
  ['functions/trip/file-trip.ts', '../../miniprogram/src/lib/outbox'],
  ['functions/trip/file-trip.ts', '../../local/gateway'],
  ['functions/trip/file-trip.ts', '../station/station.store'],
  ['functions/trip/file-trip.ts', '../station/index'],
  ['functions/trip/file-trip.ts', '../station'],
  ['functions/trip/file-trip.test.ts', '../station/station.store'],
  ['functions/trip/file-trip.ts', '../station/testing/a-station'],
  ['functions/http/handle.ts', '../account/account.store'],
  ['functions/table.ts', './trip/trip.entity'],
  ['functions/trip/file-trip.ts', '@tarojs/taro'],
  ['miniprogram/src/lib/call-endpoint.ts', '../../../functions/table'],
  ['miniprogram/src/lib/call-endpoint.ts', '../../../local/start'],
  ['miniprogram/src/lib/call-endpoint.ts', '@aws-sdk/client-dynamodb'],
  ['miniprogram/src/lib/call-endpoint.ts', 'node:crypto'],
  ['miniprogram/src/lib/outbox.ts', '@/ui/button'],
  ['miniprogram/src/lib/outbox.ts', '@/features/trip/api'],
  ['miniprogram/src/ui/button.tsx', '@/components/empty'],
  ['miniprogram/src/components/empty.tsx', '@/features/trip/api'],
  ['miniprogram/src/features/trip/api.ts', '@/features/station/api'],
  ['miniprogram/src/features/trip/api.ts', '../station/api'],
  ['miniprogram/src/features/trip/api.ts', '@/pages/today/index'],
  ['miniprogram/src/lib/outbox.ts', '../../gates/dist'],
  ['miniprogram/gates/check.ts', '../../functions/table'],
  ['simulator/server.ts', '../shared/ids'],
  ['simulator/server.ts', '@shared/ids'],
  ['simulator/server.test.ts', '../local/start'],
  ['simulator/server.ts', '../e2e/browser/launch'],
  ['simulator/server.ts', '../miniprogram/src/app'],
  ['desk/index.ts', '../functions/table'],
  ['local/start.ts', '../shared/testing/people'],
]

const asFile = ([filePath, what]: Import) => ({
  filePath,
  text: `import { thing } from '${what}'\n\nexport const it = thing\n`,
})

describe('import directions', () => {
  const messages = lintVirtualFiles([...allowed, ...forbidden].map(asFile))

  test.each(allowed.map((it, i) => [...it, messages[i]] as const))(
    '%s may import %s',
    (_from, _what, said) => {
      expect(said).toEqual([])
    },
  )

  test.each(forbidden.map((it, i) => [...it, messages[allowed.length + i]] as const))(
    '%s may not import %s',
    (_from, _what, said) => {
      expect(said).toEqual([expect.stringContaining('house/import-directions: ')])
    },
  )

  test('every way to import is seen, not the import statement alone', () => {
    const ways = [
      "export { thing } from '@tarojs/taro'",
      "export * from '@tarojs/taro'",
      "export const thing = import('@tarojs/taro')",
      "export type Thing = import('@tarojs/taro').Thing",
      "import thing = require('@tarojs/taro')\n\nexport const it = thing",
      "export const thing = require('@tarojs/taro')",
    ]
    const said = lintVirtualFiles(
      ways.map((text) => ({ filePath: 'shared/trip/rules.ts', text: `${text}\n` })),
    )

    for (const messages of said) {
      expect(messages).toContainEqual(
        expect.stringContaining('house/import-directions: shared/ runs on phone'),
      )
    }
  })
})
