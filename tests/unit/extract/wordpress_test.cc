#include "extract/wordpress.h"

#include <gtest/gtest.h>

#include <string>

#include "document_shape.h"
#include "extract/comments.h"

namespace claimtier {
namespace {

std::string item(const std::string& id, const std::string& content, const std::string& more = "",
                 const std::string& type = "page", const std::string& status = "publish") {
  return "<item><title>Knees &amp; legs</title>" + more + "<content:encoded><![CDATA[" + content +
         "]]></content:encoded><wp:post_id>" + id + "</wp:post_id><wp:status>" + status + "</wp:status><wp:post_type><![CDATA[" +
         type + "]]></wp:post_type></item>\n";
}

std::string wxr(const std::string& items) {
  return "<?xml version=\"1.0\"?>\n<rss><channel><title>Our site</title><wp:wxr_version>1.2</wp:wxr_version>\n" + items +
         "</channel></rss>\n";
}

// "#post-1: title Knees | p It helps.; #post-2: ..."
std::string shapes(const std::string& xml) {
  std::string out;
  for (const Page& page : wordpress_pages(xml)) {
    EXPECT_EQ(flaw_of(page.document, xml), "") << xml;
    out += (out.empty() ? "" : "; ") + page.name + ": " + shape_of(page.document);
  }
  return out;
}

TEST(Wordpress, MakesAPageOfEachPost) {
  const std::string xml = wxr(item("1", "<p>It helps.</p>") + item("2", "It <b>lasts</b>.", "", "post", "draft"));
  EXPECT_EQ(shapes(xml), "#post-1: title Knees & legs | p It helps.; #post-2: title Knees & legs | p It lasts.");
  const std::vector<Page> pages = wordpress_pages(xml);
  EXPECT_EQ(xml.substr(pages[0].part.begin, 4), "item");
  EXPECT_LE(pages[0].part.end, pages[1].part.begin);
  EXPECT_EQ(shape_of(read_wordpress(xml)), "title Knees & legs | p It helps. | title Knees & legs | p It lasts.");
}

TEST(Wordpress, NamesAPostByItsNumberAndTitle) {
  const std::string xml = wxr(item("7", "It helps."));
  const std::vector<Page> pages = wordpress_pages(xml);
  ASSERT_EQ(pages.size(), 1U);
  ASSERT_EQ(pages[0].document.parts.size(), 1U);
  EXPECT_EQ(pages[0].document.parts[0].name, "post 7 \"Knees & legs\"");
  EXPECT_EQ(pages[0].document.part_at(static_cast<uint32_t>(xml.find("It helps"))), &pages[0].document.parts[0]);
  EXPECT_EQ(pages[0].document.part_at(3), nullptr);
}

TEST(Wordpress, GivesEachPageANameOfItsOwn) {
  std::string names;
  for (const std::string id : {"7", "8", "7", "7", "", "#post-7", "8\n9"}) names += item(id, "It helps.");
  std::string all;
  for (const Page& page : wordpress_pages(wxr(names))) all += page.name + " ";
  EXPECT_EQ(all, "#post-7 #post-8 #post-7-2 #post-7-3 #post- #post--2 #post--3 ");
}

TEST(Wordpress, LeavesOutWhatIsNoPage) {
  EXPECT_EQ(shapes(wxr(item("1", "It helps.", "", "attachment") + item("2", "It helps.", "", "nav_menu_item") +
                       item("3", "It helps.", "", "revision", "inherit") + item("4", "It helps.", "", "page", "trash") +
                       item("5", "It lasts.", "<wp:comment><wp:comment_content>It cures.</wp:comment_content></wp:comment>"))),
            "#post-5: title Knees & legs | p It lasts.");
  EXPECT_EQ(shapes(wxr("")), ": ");
}

TEST(Wordpress, ReadsExcerptAndWhatSearchEnginesAreShown) {
  const auto meta = [](const std::string& key, const std::string& value) {
    return "<wp:postmeta><wp:meta_key><![CDATA[" + key + "]]></wp:meta_key><wp:meta_value><![CDATA[" + value + "]]></wp:meta_value></wp:postmeta>";
  };
  EXPECT_EQ(shapes(wxr(item("1", "It helps.", "<excerpt:encoded><![CDATA[In short]]></excerpt:encoded>" +
                                                  meta("_yoast_wpseo_metadesc", "We help") + meta("_edit_last", "not read") +
                                                  meta("rank_math_title", "Knee care")))),
            "#post-1: title Knees & legs | title Knee care | description We help | description In short | p It helps.");
}

TEST(Wordpress, ReadsContentAsItIsShown) {
  EXPECT_EQ(shapes(wxr(item("1", "It helps\nknees.\n\nIt <b>lasts</b>\r\n\r\nlong.<ul>\n\n<li>One\n</li>\n</ul>"))),
            "#post-1: title Knees & legs | p It helps knees. | p It lasts | p long. | - One");
  EXPECT_EQ(shapes(wxr(item("1", "<!-- wp:paragraph -->\n<p>It helps [3] [sic a].</p>\n<!-- /wp:paragraph -->"))),
            "#post-1: title Knees & legs | p It helps [3] [sic a].");
  EXPECT_EQ(shapes(wxr(item("1", "[vc_row full=\"1\"][vc_column]It helps[/vc_column][/vc_row][gallery ids=\"1,2\"]"))),
            "#post-1: title Knees & legs | p It helps");
  EXPECT_EQ(shapes(wxr(item("1", "It helps ]]]]><![CDATA[> here"))), "#post-1: title Knees & legs | p It helps ]] | p > here");
}

// What other programs make of an export.
TEST(Wordpress, ReadsContentWithoutCdata) {
  const auto post = [](const std::string& content) {
    return wxr("<item><title>Knees</title><content:encoded>" + content + "</content:encoded><wp:post_id>1</wp:post_id>" +
               "<wp:status>publish</wp:status></item>");
  };
  EXPECT_EQ(shapes(post("It helps knees.\n\nIt lasts.")), "#post-1: title Knees | p It helps knees. | p It lasts.");
  EXPECT_EQ(shapes(post("&lt;p&gt;It &lt;b&gt;helps&lt;/b&gt; knees.&lt;/p&gt;&lt;ul&gt;&lt;li class=&quot;a&quot;&gt;One&lt;/li&gt;&lt;/ul&gt;")),
            "#post-1: title Knees | p It helps knees. | - One");
  EXPECT_EQ(shapes(post("\n<p>It <b>helps</b> knees.</p><ul><li>One</li></ul>")), "#post-1: title Knees | p It helps knees. | - One");
  EXPECT_EQ(shapes(post("[vc_row full=&quot;1&quot;]It helps[/vc_row]")), "#post-1: title Knees | p It helps");
  EXPECT_EQ(shapes(post("<div/><![CDATA[<p>It <b>helps</b>.</p>]]>")), "#post-1: title Knees | p It helps.");
  EXPECT_EQ(shapes(post("<p>It <![CDATA[[vc_row a=\"1\"]helps]]> knees.</p>")), "#post-1: title Knees | p It helps knees.");
  const std::string head = "<item><title>Sore <i>knees</i></title><excerpt:encoded><p>In short</p></excerpt:encoded>";
  EXPECT_EQ(shapes(wxr(head + "<wp:post_id>1</wp:post_id><wp:status>publish</wp:status></item>")), "#post-1: title Sore knees | p In short");
  const std::string xml = post("&lt;p&gt;Tea &amp;amp; rest: it&#8217;s &lt;i&gt;good&lt;/i&gt;.&lt;/p&gt;");
  const Document document = wordpress_pages(xml).at(0).document;
  EXPECT_EQ(document.text, "Knees\nTea & rest: it’s good.");
  EXPECT_EQ(source_of(document, xml, "Tea & rest"), "Tea &amp;amp; rest");
  EXPECT_EQ(source_of(document, xml, "it’s good"), "it&#8217;s &lt;i&gt;good");
}

TEST(Wordpress, HasCommentsInItsContent) {
  const std::string xml = wxr(item("1", "<!-- a -->It <pre><!-- b --></pre>")) + "<!-- c -->";
  std::string all;
  for (const Span<Char> at : find_comments(Format::Wordpress, xml)) all += xml.substr(at.begin, at.size());
  EXPECT_EQ(all, "<!-- a -->");
}

TEST(Wordpress, SaysWhatIsNoExport) {
  for (const std::string xml : {"", "<html>", "<rss><channel></channel></rss>", "not xml at all"}) {
    const std::vector<Page> pages = wordpress_pages(xml);
    ASSERT_EQ(pages.size(), 1U) << xml;
    ASSERT_EQ(pages[0].document.faults.size(), 1U) << xml;
    EXPECT_EQ(pages[0].document.faults[0].message, "not a WordPress export: no <wp:wxr_version>");
  }
  const std::string xml = wxr(item("1", "It helps.") + "<item><title>x</oops>");
  EXPECT_EQ(shapes(xml), "#post-1: title Knees & legs | p It helps.");
  const Fault fault = wordpress_pages(xml).back().document.faults.at(0);
  EXPECT_EQ(fault.message, "the XML is broken: only what stands before was read");
  EXPECT_EQ(xml.substr(0, fault.at).substr(xml.find("<item><title>x")), "<item><title>x</") << "where it is broken";
}

TEST(Wordpress, IsBrokenWithinTheFile) {
  const std::string whole = wxr(item("1", "It helps.", "<a b='c'/>"));
  for (size_t size = whole.find("<item>"); size < whole.size(); ++size) {
    const std::string xml = whole.substr(0, size);
    const std::vector<Page> pages = wordpress_pages(xml);
    for (const Fault& fault : pages.back().document.faults) EXPECT_LE(fault.at, size) << xml;
  }
}

TEST(Wordpress, ResolvesNoEntitiesOfItsOwn) {
  const std::string xml = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                          wxr("<item><title>It &x; helps</title><wp:post_id>1</wp:post_id><wp:status>publish</wp:status></item>");
  EXPECT_EQ(shapes(xml), "#post-1: title It &x; helps");
  const Fault fault = wordpress_pages(xml).back().document.faults.at(0);
  EXPECT_EQ(fault.message, "entities are declared here: what they stand for is not read");
  EXPECT_EQ(fault.at, xml.find("<!ENTITY"));
}

TEST(Wordpress, NamesTheFileOfAPost) {
  EXPECT_EQ(file_of_page("site/export.xml#post-7"), "site/export.xml");
  EXPECT_EQ(file_of_page("site/a#b.md"), "site/a#b.md");
}

}  // namespace
}  // namespace claimtier
