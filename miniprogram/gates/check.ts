// `npm run gates`: looks into what Taro built, because Taro exits 0 on much that WeChat refuses.
import path from 'node:path'
import { openDist, type Dist } from './dist'
import { staysInsideTheEngine } from './engine-limits'
import { packageSizes, packagesAreSmall } from './package-sizes'
import { partsExist } from './parts-exist'
import { registersWhatItUses } from './registered'
import { noThirdPartyHosts } from './third-party-hosts'
import { compilersRunHere, weChatCompiles } from './wechat-compilers'

const SOURCES = path.resolve(__dirname, '../src')
const BUILT = path.resolve(__dirname, '../dist/weapp')

/** What the build was told; without it, it names hosts under `.invalid` alone. */
const { HOUNIAO_API_ORIGIN, HOUNIAO_SCAN_PREFIX, HOUNIAO_SWEEP_PREFIX } = process.env
const OWN_ADDRESSES = [HOUNIAO_API_ORIGIN, HOUNIAO_SCAN_PREFIX, HOUNIAO_SWEEP_PREFIX].filter(
  (address) => address !== undefined,
)

type Gate = (dist: Dist) => string[] | Promise<string[]>

const gates: Record<string, Gate> = {
  'parts exist': partsExist,
  'tags are registered': registersWhatItUses(SOURCES),
  'packages are small': packagesAreSmall,
  'no missing global, no eval': staysInsideTheEngine,
  'no third-party host': noThirdPartyHosts(OWN_ADDRESSES),
  "WeChat's compilers": weChatCompiles,
}

async function main(): Promise<void> {
  const dist = openDist(process.argv[2] ?? BUILT)
  for (const { name, bytes, limit } of packageSizes(dist)) {
    console.log(`package ${name}: ${bytes} of ${limit} bytes`)
  }
  let failed = false
  for (const [name, gate] of Object.entries(gates)) {
    if (gate === weChatCompiles && !compilersRunHere()) {
      console.log(`not run  ${name}: they exist for Linux x64 only`)
      continue
    }
    const problems = await gate(dist)
    failed ||= problems.length > 0
    console.log(`${problems.length === 0 ? 'ok      ' : 'FAILED  '} ${name}`)
    for (const problem of problems) console.error(`  ${problem}`)
  }
  process.exitCode = failed ? 1 : 0
}

void main()
