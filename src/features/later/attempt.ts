import { faultsOf } from "@/components/ui/faults";
import { toast } from "@/components/ui/toast";

/** Says what was done, or why it was not. Resolves to whether it was. */
export async function attempt(work: Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await work;
    if (done) toast(done);
    return true;
  } catch (error) {
    toast(faultsOf(error, []).form ?? "That did not work.", "error");
    return false;
  }
}
