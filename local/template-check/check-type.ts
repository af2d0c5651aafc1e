import { propertiesOf, type Properties, type PropertyType } from './specification'

/** `Ref`, `Fn::Sub` and their like become a value only in CloudFormation. */
const isIntrinsic = (value: unknown): boolean => {
  if (!isObject(value)) return false
  const [name = '', ...more] = Object.keys(value)
  return more.length === 0 && /^(Ref$|Condition$|Fn::)/.test(name)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

/** @returns what is wrong with a value, each beginning with its path; nothing when it is right. */
export function checkType(path: string, value: unknown, type: PropertyType): string[] {
  if (isIntrinsic(value)) return []
  const unless = (isRight: boolean): string[] =>
    isRight ? [] : [`${path}: should be ${type.type}, is ${JSON.stringify(value).slice(0, 60)}`]

  switch (type.type) {
    case 'json':
    case 'tag':
      return []
    case 'null':
      return unless(value === null)
    case 'boolean':
      return unless(value === true || value === false || value === 'true' || value === 'false')
    case 'integer':
      return unless(isScalar(value) && Number.isInteger(Number(value)))
    case 'number':
      return unless(isScalar(value) && !Number.isNaN(Number(value)))
    case 'date-time':
    case 'string':
      return unless(isScalar(value))
    case 'array':
      if (!Array.isArray(value)) return unless(false)
      return value.flatMap((one, i) => checkType(`${path}[${i}]`, one, type.element))
    case 'map':
      if (!isObject(value)) return unless(false)
      return Object.entries(value).flatMap(([name, one]) => checkType(`${path}.${name}`, one, type.element))
    case 'ref':
      return isObject(value) ? checkProperties(path, value, propertiesOf(type)) : unless(false)
    case 'union':
      return checkUnion(path, value, type.types)
  }
}

/** Right by any of the options; where "any JSON" stands beside options that say its structure, those count. */
function checkUnion(path: string, value: unknown, types: readonly PropertyType[]): string[] {
  const structured = types.filter(({ type }) => type === 'ref' || type === 'array' || type === 'map')
  const options = (structured.length > 0 ? types.filter(({ type }) => type !== 'json') : types).map(
    (option) => checkType(path, value, option),
  )
  // The option that is nearest says best what is wrong.
  return options.reduce((best, wrong) => (wrong.length < best.length ? wrong : best))
}

/** @returns unknown properties, missing ones that are required, and what is wrong within them. */
export function checkProperties(path: string, value: Record<string, unknown>, known: Properties): string[] {
  const given = Object.entries(value).flatMap(([name, one]) => {
    const property = known[name]
    return property ? checkType(`${path}.${name}`, one, property.type) : [`${path}.${name}: unknown property`]
  })
  const missing = Object.entries(known)
    .filter(([name, property]) => property.required && !(name in value))
    .map(([name]) => `${path}: ${name} is missing`)
  return [...given, ...missing]
}
