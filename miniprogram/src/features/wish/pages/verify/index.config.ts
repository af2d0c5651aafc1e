import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '核实',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
