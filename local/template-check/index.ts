import * as v from 'valibot'
import { checkReferences } from './check-references'
import { checkProperties } from './check-type'
import { findResourceType } from './specification'

const templateSchema = v.looseObject({
  Parameters: v.optional(v.record(v.string(), v.unknown()), {}),
  Resources: v.record(
    v.string(),
    v.looseObject({
      Type: v.string(),
      Properties: v.optional(v.record(v.string(), v.unknown()), {}),
      DependsOn: v.optional(v.union([v.string(), v.array(v.string())]), []),
    }),
  ),
  Outputs: v.optional(v.record(v.string(), v.unknown()), {}),
})

/**
 * Checks a CloudFormation template without a cloud: types of resources, their properties (names, required ones,
 * types of values) and the targets of references, against AWS's own description of them.
 *
 * @returns what is wrong, a line each, beginning with where; nothing when it is right.
 * @throws ValiError when it is no template at all.
 */
export function checkTemplate(template: unknown): string[] {
  const { Resources, Parameters, Outputs } = v.parse(templateSchema, template)
  const types = new Map(Object.entries(Resources).map(([id, { Type }]) => [id, Type]))
  const targets = { types, parameters: new Set(Object.keys(Parameters)) }

  const wrong = Object.entries(Resources).flatMap(([id, { Type, Properties, DependsOn }]) => {
    const known = findResourceType(Type)
    return [
      ...(known ? checkProperties(id, Properties, known.properties) : [`${id}: unknown type ${Type}`]),
      ...[DependsOn]
        .flat()
        .flatMap((other) => (types.has(other) ? [] : [`${id}: depends on ${other}, which isn't there`])),
      ...checkReferences(id, Properties, targets),
    ]
  })
  return [...wrong, ...checkReferences('Outputs', Outputs, targets)]
}
