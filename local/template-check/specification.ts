import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'

type Specification = ReturnType<typeof loadAwsServiceSpecSync>

/** What CloudFormation knows of a type of resource. */
export type ResourceType = NonNullable<ReturnType<typeof find>>
/** The properties of a resource or of a part of one, by name. */
export type Properties = ResourceType['properties']
/** What may stand in a property. */
export type PropertyType = Properties[string]['type']

let loaded: Specification | undefined
/** AWS's own description of every resource; read once, from the package, without network. */
const specification = (): Specification => (loaded ??= loadAwsServiceSpecSync())

const find = (type: string) => specification().lookup('resource', 'cloudFormationType', 'equals', type)[0]

/** A type of resource (`AWS::SQS::Queue`); undefined when there is none of that name. */
export const findResourceType = (type: string): ResourceType | undefined => find(type)

/** The properties that a reference to a part stands for. */
export const propertiesOf = (type: Extract<PropertyType, { type: 'ref' }>): Properties =>
  specification().get('typeDefinition', type.reference).properties
