export { contactLoggedPart } from './contact-logged'
export { listContactsOf, saveContactPart } from './contact.store'
