#include "serve/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "report/html.h"
#include "report/html_marks.h"
#include "report/html_page.h"
#include "report/json_parts.h"
#include "report/names.h"
#include "report/reporter.h"
#include "serve/page.h"
#include "text/error.h"

namespace claimtier {
namespace {

using Json = nlohmann::ordered_json;

struct Download {
  std::string_view format, type;
};

constexpr std::array<Download, 4> kDownloads = {{{"html", "text/html; charset=utf-8"},
                                                 {"json", "application/json"},
                                                 {"csv", "text/csv; charset=utf-8"},
                                                 {"markdown", "text/markdown; charset=utf-8"}}};

std::string asked(const HttpRequest& request, const std::string& key) {
  const auto found = request.query.find(key);
  return found == request.query.end() ? "" : found->second;
}

Draft draft_of(const HttpRequest& request) {
  return {request.body, asked(request, "name"), asked(request, "format"), asked(request, "profile"),
          asked(request, "intervention")};
}

// Where each mark stands in the draft, and the sentence that may stand there instead.
Json marks_of(const RunReport& run) {
  Json out = Json::array();
  for (size_t i = 0; i < run.files.size(); ++i) {
    for (const MarkItem& item : find_marks(run.files[i], page_id(i)).items) {
      const Place& at = item.place();
      Json mark = {{"id", item.id}};
      if (at.line > 0 && !at.bytes.empty()) mark["place"] = {at.line, at.column, at.end_line, at.end_column};
      if (item.finding != nullptr && !item.finding->rewrite.empty()) mark["rewrite"] = item.finding->rewrite;
      out.push_back(mark);
    }
  }
  return out;
}

// For the line that is read aloud while somebody types.
std::string short_summary(const RunReport& run) {
  if (run.files.size() != 1) return summary_text(run.summary);
  const std::string counts = counts_text(run.files.front());
  const std::string found = counts.empty() ? verdict_text(run.files.front()) : counts;
  return fmt::format("{}; {} read", found, counted(run.summary.claims, "claim"));
}

HttpAnswer check(const Desk& desk, const HttpRequest& request) {
  const RunReport run = desk.judge(draft_of(request));
  Json out = {{"summary", short_summary(run)}, {"html", html_pages(run)}, {"marks", marks_of(run)}};
  if (!asked(request, "opened").empty()) {  // a file that the editor has yet to show
    out["text"] = *text_of(run, 0);
    out["format"] = run.files.front().format;
  }
  return {200, "application/json", json_text(out, -1)};
}

HttpAnswer report(const Desk& desk, const HttpRequest& request) {
  const std::string wanted = asked(request, "as");
  const auto known =
      std::find_if(kDownloads.begin(), kDownloads.end(), [&](const Download& one) { return one.format == wanted; });
  if (known == kDownloads.end()) return refused(400, "unknown report; known: html, json, csv, markdown");
  return {200, std::string(known->type), make_reporter(known->format, {})->render(desk.judge(draft_of(request)))};
}

HttpAnswer front(const Desk& desk, const HttpRequest&) {
  return {200, "text/html; charset=utf-8", page_document(desk.pack(), desk.options())};
}
HttpAnswer style(const Desk&, const HttpRequest&) { return {200, "text/css; charset=utf-8", page_style()}; }
HttpAnswer script(const Desk&, const HttpRequest&) { return {200, "text/javascript; charset=utf-8", page_script()}; }
HttpAnswer icon(const Desk&, const HttpRequest&) { return {200, "image/svg+xml", std::string(page_icon())}; }

struct Route {
  std::string_view path, method;
  HttpAnswer (*answer)(const Desk&, const HttpRequest&);
};

constexpr std::array<Route, 6> kRoutes = {{{"/", "GET", front},
                                           {"/page.css", "GET", style},
                                           {"/page.js", "GET", script},
                                           {"/icon.svg", "GET", icon},
                                           {"/check", "POST", check},
                                           {"/report", "POST", report}}};

const Route* route_of(std::string_view path) {
  const auto found = std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& route) { return route.path == path; });
  return found == kRoutes.end() ? nullptr : &*found;
}

}  // namespace

std::string_view method_of(std::string_view path) {
  const Route* route = route_of(path);
  return route == nullptr ? "" : route->method;
}

HttpAnswer answer(const Desk& desk, const HttpRequest& request) {
  try {
    return route_of(request.path)->answer(desk, request);
  } catch (const Error& error) {
    return refused(400, error.what());
  }
}

}  // namespace claimtier
