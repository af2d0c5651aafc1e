/**
 * Stands in the bundles for the SDK's own search for credentials: Lambda puts the role's into the environment and
 * looks nowhere else, and single sign-on, profiles and their HTTP clients are a seventh of every bundle.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
