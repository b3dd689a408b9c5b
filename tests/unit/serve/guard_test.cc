#include "serve/guard.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claimtier {
namespace {

using Headers = std::multimap<std::string, std::string>;

constexpr uint16_t kPort = 8317;

HttpRequest get(const std::string& path, Headers headers) { return {"GET", path, {}, std::move(headers), ""}; }

HttpRequest post(const std::string& path, Headers more) {
  more.emplace("host", "127.0.0.1:8317");
  return {"POST", path, {}, std::move(more), ""};
}

int status(const HttpRequest& request) {
  const auto refused = refusal(request, kPort);
  return refused ? refused->status : 200;
}

TEST(Guard, KnowsTheNamesOfThisMachineForItself) {
  for (const auto& [host, expected] : std::vector<std::pair<std::string, int>>{{"127.0.0.1:8317", 200},
                                                                               {"localhost:8317", 200},
                                                                               {"LOCALHOST:8317", 200},
                                                                               {"127.0.0.1", 403},
                                                                               {"127.0.0.1:8318", 403},
                                                                               {"localhost", 403},
                                                                               {"localhost.:8317", 403},
                                                                               {"evil.example:8317", 403},
                                                                               {"localhost:8317.evil.example", 403},
                                                                               {"127.0.0.1:8317@evil.example", 403},
                                                                               {"", 403}}) {
    EXPECT_EQ(status(get("/", {{"host", host}})), expected) << host;
  }
  EXPECT_EQ(status(get("/", {})), 403);
  EXPECT_EQ(status(get("/", {{"host", "127.0.0.1:8317"}, {"host", "evil.example"}})), 403);
}

TEST(Guard, RefusesOtherSites) {
  const auto with = [](const std::string& name, const std::string& value) {
    return status(post("/check", {{"content-length", "1"}, {"content-type", std::string(kDraftType)}, {name, value}}));
  };
  EXPECT_EQ(with("origin", "http://127.0.0.1:8317"), 200);
  for (const char* origin : {"null", "http://127.0.0.1", "http://127.0.0.1:3000", "https://127.0.0.1:8317",
                             "http://localhost:8317", "http://evil.example", "http://127.0.0.1:8317.evil.example", ""}) {
    EXPECT_EQ(with("origin", origin), 403) << origin;
  }
  for (const char* site : {"same-origin", "none"}) EXPECT_EQ(with("sec-fetch-site", site), 200) << site;
  for (const char* site : {"cross-site", "same-site", "what"}) EXPECT_EQ(with("sec-fetch-site", site), 403) << site;
}

TEST(Guard, KnowsItsAddressesAndTheirMethods) {
  const Headers host = {{"host", "localhost:8317"}};
  for (const auto& [method, path, expected] :
       std::vector<std::tuple<const char*, const char*, int>>{{"GET", "/", 200},
                                                              {"HEAD", "/", 200},
                                                              {"GET", "/page.css", 200},
                                                              {"GET", "/page.js", 200},
                                                              {"GET", "/icon.svg", 200},
                                                              {"POST", "/", 405},
                                                              {"DELETE", "/", 405},
                                                              {"GET", "/check", 405},
                                                              {"HEAD", "/check", 405},
                                                              {"OPTIONS", "/check", 405},
                                                              {"PUT", "/check", 405},
                                                              {"GET", "/report", 405},
                                                              {"GET", "/index.html", 404},
                                                              {"GET", "/../etc/passwd", 404},
                                                              {"GET", "//", 404},
                                                              {"GET", "", 404},
                                                              {"POST", "/check/", 404}}) {
    EXPECT_EQ(status({method, path, {}, host, ""}), expected) << method << " " << path;
  }
}

TEST(Guard, TakesBodiesOfKnownLengthAndOneType) {
  const std::string type(kDraftType);
  EXPECT_EQ(status(post("/check", {{"content-length", "4"}, {"content-type", type}})), 200);
  EXPECT_EQ(status(post("/check", {{"content-type", type}})), 411);
  EXPECT_EQ(status(post("/check", {{"content-length", "4"}, {"content-type", type}, {"transfer-encoding", "chunked"}})), 411);
  EXPECT_EQ(status(post("/check", {{"content-length", "4"}, {"content-type", type}, {"content-encoding", "gzip"}})), 415);
  EXPECT_EQ(status(post("/check", {{"content-length", "4"}})), 415);
  EXPECT_EQ(status(post("/check", {{"content-length", "4"}, {"content-type", type}, {"content-type", "text/plain"}})), 415);
  // Those that a form of another site can send.
  for (const char* other :
       {"text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json"}) {
    EXPECT_EQ(status(post("/report", {{"content-length", "4"}, {"content-type", other}})), 415) << other;
  }
}

TEST(Guard, SaysWhyInOneLine) {
  const auto refused = refusal(get("/", {{"host", "evil.example"}}), kPort);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->body, "the Host header is not that of this page; open http://127.0.0.1:8317/\n");
  EXPECT_EQ(refused->type, "text/plain; charset=utf-8");
}

}  // namespace
}  // namespace claimtier
