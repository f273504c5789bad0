import { faultOf } from "./faults";
import { toast } from "./toast";

/** Says in a toast what was done, or why it was not. Resolves to whether it was. */
export async function attempt(work: Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await work;
    if (done) toast(done);
    return true;
  } catch (error) {
    toast(faultOf(error), "error");
    return false;
  }
}
