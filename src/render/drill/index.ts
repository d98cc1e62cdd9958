import type { Drill, Kind } from '../../training/types.ts'
import { auditPage } from './audit.ts'
import { calcPage } from './calc.ts'
import { casePage } from './case.ts'
import { choosePage } from './choose.ts'
import { lookupPage } from './lookup.ts'
import { orderPage } from './order.ts'
import type { Page, View } from './page.ts'
import { placePage } from './place.ts'
import { recallPage } from './recall.ts'
import { reflectPage } from './reflect.ts'

const pages: { readonly [K in Kind]: (view: View<Drill & { readonly kind: K }>) => Page } = {
  choose: choosePage,
  order: orderPage,
  place: placePage,
  recall: recallPage,
  case: casePage,
  audit: auditPage,
  lookup: lookupPage,
  calc: calcPage,
  reflect: reflectPage,
}

/** What the step of a drill on show says. */
export const pageOf = (view: View): Page => (pages[view.drill.kind] as (view: View) => Page)(view)
