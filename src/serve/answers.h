// The addresses of the page and what each answers. Requests are those that the guard let through.
//
//   GET  /                         the page; /page.css, /page.js, /icon.svg belong to it
//   POST /check?name=knee.md       a draft in the body -> JSON: html, summary, marks (place, rewrite)
//   POST /report?as=html           a draft in the body -> the report as a file
#pragma once

#include <string>
#include <string_view>

#include "serve/desk.h"
#include "serve/http.h"

namespace claimtier {

// "GET" or "POST"; "" where there is nothing at this path.
std::string_view method_of(std::string_view path);

HttpAnswer answer(const Desk& desk, const HttpRequest& request);

}  // namespace claimtier
