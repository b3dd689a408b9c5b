// A WordPress export (WXR): the text of the XML goes in, the posts and pages that are or will be public come out, each a
// page of its own with exact places. Title, excerpt, content (HTML) and what search engines are shown (Yoast, Rank Math,
// SEOPress, All in One SEO) are read; nothing of attachments, menus, revisions, comments and the trash.
//
//   <item><title>Knees</title><wp:post_id>7</wp:post_id>...</item>  ->  {"#post-7", the place of <item>, Title "Knees"...}
#pragma once

#include <string_view>
#include <vector>

#include "extract/extract.h"

namespace claimtier {

// Of XML that is broken the last page has the fault; of one without posts it is the only page and has no name.
std::vector<Page> wordpress_pages(std::string_view xml);

// "site/export.xml#post-7" is a page of "site/export.xml"; other paths are their own file.
std::string_view file_of_page(std::string_view path);

}  // namespace claimtier
