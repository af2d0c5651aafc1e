import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '加一位党员',
  usingComponents: van('button', 'popup'),
})
