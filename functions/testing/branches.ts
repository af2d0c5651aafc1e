import type { OrgNode } from '@shared/org/tree'
import { newId, type TestCounty } from './people'
import type { System } from './system'

/** Puts many more branches below a county's root. */
export async function growBranches(system: System, county: TestCounty, branches: number): Promise<void> {
  const [{ OrgNodeEntity }, { PutItemCommand }, { UpdateCommand }, { documentClient }] = await Promise.all([
    import('../org/org.entity'),
    import('dynamodb-toolbox/entity/actions/put'),
    import('@aws-sdk/lib-dynamodb'),
    import('../table'),
  ])
  for (let i = 0; i < branches; i++) {
    const orgId = newId('org')
    const node: OrgNode = {
      ...{ orgId, parentId: county.root, name: `第${i}支部`, level: 'branch', type: 'regular' },
    }
    await OrgNodeEntity.build(PutItemCommand)
      .item({ countyId: county.countyId, orgId, node, schema: 1 })
      .send()
  }
  await documentClient.send(
    new UpdateCommand({
      ...{ TableName: system.cloud.tableName, Key: { pk: `CTY#${county.countyId}`, sk: 'CTY' } },
      ...{ UpdateExpression: 'ADD treeVersion :one', ExpressionAttributeValues: { ':one': 1 } },
    }),
  )
}
