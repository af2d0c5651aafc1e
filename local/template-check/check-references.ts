import { findResourceType } from './specification'

interface Targets {
  /** Type by logical id. */
  readonly types: ReadonlyMap<string, string>
  readonly parameters: ReadonlySet<string>
}

/** @returns every Ref, Fn::GetAtt and Fn::Sub within a value that has no target. */
export function checkReferences(path: string, value: unknown, targets: Targets): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]: [string, unknown]) => {
    if (name === 'Ref' && typeof inside === 'string') return checkRef(path, inside, targets)
    if (name === 'Fn::GetAtt') return checkGetAtt(path, inside, targets)
    if (name === 'Fn::Sub' && typeof inside === 'string') return checkSub(path, inside, targets)
    return checkReferences(`${path}.${name}`, inside, targets)
  })
}

function checkRef(path: string, id: string, { types, parameters }: Targets): string[] {
  const isKnown = id.startsWith('AWS::') || types.has(id) || parameters.has(id)
  return isKnown ? [] : [`${path}: there is no ${id} to refer to`]
}

function checkGetAtt(path: string, target: unknown, { types }: Targets): string[] {
  const [id = '', ...rest] = (Array.isArray(target) ? target.map(String) : [String(target)])
    .join('.')
    .split('.')
  const attribute = rest.join('.')
  const type = types.get(id)
  if (type === undefined) return [`${path}: there is no ${id} to take ${attribute} of`]
  const known = findResourceType(type)
  if (known && !(attribute in known.attributes) && !(attribute in known.properties))
    return [`${path}: ${type} has no attribute ${attribute}`]
  return []
}

const checkSub = (path: string, text: string, targets: Targets): string[] =>
  [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].flatMap(([, name = '']) =>
    name.startsWith('AWS::') || !name.includes('.')
      ? checkRef(path, name, targets)
      : checkGetAtt(path, name, targets),
  )
