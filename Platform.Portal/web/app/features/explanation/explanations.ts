import { Injectable } from '@angular/core';
import type { Shapes } from '@core/api/api';

export type Explanation = Shapes['ExplanationView'];

/** Who explains a line: to whom it was sold and who sold it, or staff with the cost behind it. */
@Injectable()
export abstract class Explanations {
  abstract read(invoiceId: string, line: number): Promise<Explanation>;
}
