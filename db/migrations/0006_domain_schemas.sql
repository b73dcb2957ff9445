CREATE SCHEMA "cooperation";
--> statement-breakpoint
CREATE SCHEMA "incubators";
--> statement-breakpoint
CREATE SCHEMA "think_tank";
--> statement-breakpoint
CREATE SCHEMA "venues";
