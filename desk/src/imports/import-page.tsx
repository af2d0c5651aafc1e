import { isId } from '@shared/ids'
import type { WorkingAs } from '../work-page'
import { useScope } from '../parts/org-choice'
import { Problem } from '../parts/problem'
import { EarlierImports } from './earlier-imports'
import { NewImport } from './new-import'
import { OneImport } from './one-import'

/** 导入: a new sheet and the earlier ones, or one of them. */
export function ImportPage({ grant, rest: [importId = ''] }: { grant: WorkingAs; rest: string[] }) {
  const { orgs, problem } = useScope(grant.orgId)
  if (isId('import', importId)) return <OneImport key={importId} importId={importId} />
  return (
    <>
      <Problem sentence={problem} />
      {orgs && <NewImport grant={grant} orgs={orgs} />}
      <EarlierImports orgId={grant.orgId} />
    </>
  )
}
