import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endpoints } from '@shared/contract'

const root = join(__dirname, '..')
const pages = ['miniprogram/src', 'desk/src', 'screen/src']

/** What no page calls, and who does. */
const calledByNoPage: Record<string, string> = {
  checkPush: 'WeChat, when the address for its pushes is entered in its console',
  receivePush: 'WeChat',
  describeApi: 'whoever reads the API’s description',
  listInbox: 'whoever wants all notices; 今日 brings the newest along (readToday)',
}

/** The names that a file of the pages takes from a contract, one by one or through the whole of it. */
const takenFromContracts = (text: string): string[] => [
  ...[...text.matchAll(/import \{([^}]+)\} from '[^']*contract'/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  ),
  ...[...text.matchAll(/import \* as (\w+) from '[^']*contract'/g)].flatMap(([, whole = '']) =>
    [...text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))].map(([, name = '']) => name),
  ),
]

test('every endpoint is called by a page, or it is said who calls it', () => {
  const files = pages.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => !/[/\\]testing[/\\]/.test(path)),
  )
  const called = new Set(files.flatMap((path) => takenFromContracts(readFileSync(path, 'utf8'))))
  const uncalled = endpoints.map(({ name }) => name).filter((name) => !called.has(name))
  expect(uncalled.sort()).toEqual(Object.keys(calledByNoPage).sort())
})
