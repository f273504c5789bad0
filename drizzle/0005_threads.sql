ALTER TABLE "messages" ADD COLUMN "also_in_channel" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "repliers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "messages" root SET "repliers" = ARRAY(
	SELECT r."author_id" FROM "messages" r WHERE r."thread_id" = root."id"
	GROUP BY r."author_id" ORDER BY max(r."seq") DESC LIMIT 5
) WHERE root."reply_count" > 0;--> statement-breakpoint
UPDATE "thread_followers" f SET "last_read_seq" = coalesce(
	(SELECT max(r."seq") FROM "messages" r WHERE r."thread_id" = f."thread_id"), 0
);
