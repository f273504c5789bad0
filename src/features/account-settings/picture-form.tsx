"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { callAuth } from "@/lib/auth-client";
import type { Account } from "@/lib/objects";
import { shrinkPicture } from "./shrink-picture";

/** One's picture: chosen, made small in the browser and stored at once. */
export function PictureForm({ account }: { account: Account }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [image, setImage] = useState(account.image);
  const [busy, setBusy] = useState(false);

  async function store(make: () => Promise<string | null>) {
    setBusy(true);
    try {
      const next = await make();
      await callAuth("update-user", { image: next });
      setImage(next);
      toast(next ? "Your picture is saved." : "Your picture is removed.");
      router.refresh();
    } catch (error) {
      toast(error instanceof Error ? error.message : "The picture was not saved.", "error");
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="flex items-center gap-5">
      <Avatar id={account.id} name={account.name} image={image} size="xl" />
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          type="file"
          accept="image/*"
          className="hidden"
          aria-label="Picture"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again after a failure.
            event.target.value = "";
            if (file) void store(() => shrinkPicture(file));
          }}
        />
        <Button loading={busy} onClick={() => input.current?.click()}>
          {image ? "Change picture" : "Choose picture"}
        </Button>
        {image && !busy && (
          <Button variant="ghost" onClick={() => store(async () => null)}>
            Remove
          </Button>
        )}
      </div>
    </div>
  );
}
